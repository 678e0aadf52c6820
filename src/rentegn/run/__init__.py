"""Work in worker processes on this machine."""

from rentegn.run.crew import Crew, Failure, Reason, Report, Result, Step, Task, Watch

__all__ = ["Crew", "Failure", "Reason", "Report", "Result", "Step", "Task", "Watch"]

"""Work in worker processes on this machine."""

from rentegn.run.crew import Crew, Shift, Workforce
from rentegn.run.standby import Standby
from rentegn.run.task import Failure, Reason, Report, Result, Step, Task, Watch
from rentegn.run.worker import let_go

__all__ = [
    "Crew",
    "Failure",
    "Reason",
    "Report",
    "Result",
    "Shift",
    "Standby",
    "Step",
    "Task",
    "Watch",
    "Workforce",
    "let_go",
]

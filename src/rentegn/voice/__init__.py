"""The storyboard read aloud: spoken forms, voices, and the time of every word."""

from rentegn.voice.provider import RATE, Provider, Recital, VoiceError
from rentegn.voice.speak import PROVIDERS, speak

__all__ = ["PROVIDERS", "RATE", "Provider", "Recital", "VoiceError", "speak"]

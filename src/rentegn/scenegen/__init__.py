"""scenegen"""

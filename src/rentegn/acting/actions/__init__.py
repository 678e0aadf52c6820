"""acting/actions"""

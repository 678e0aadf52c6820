"""storymap"""

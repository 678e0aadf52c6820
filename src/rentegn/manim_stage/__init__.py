"""manim_stage"""

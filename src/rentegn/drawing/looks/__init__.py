"""Looks: a drawing becomes closed one-colour polygons."""

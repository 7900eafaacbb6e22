from .cadre import CadreForm

__all__ = ["CadreForm"]

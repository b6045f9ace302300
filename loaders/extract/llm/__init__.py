"""The extractor that asks a language model behind an address, and takes no word of it that is not in the text."""

from loaders.extract.llm.endpoint import Endpoint
from loaders.extract.llm.extractor import LlmExtractor, dropped_in

__all__ = ["Endpoint", "LlmExtractor", "dropped_in"]

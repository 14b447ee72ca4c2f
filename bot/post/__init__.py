"""the letters in the outbox on their way out: the post, its lanes, and what becomes of each letter"""

from bot.post.lane import Means
from bot.post.post import Post

__all__ = ["Means", "Post"]

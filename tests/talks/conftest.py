"""what the talks may ask for: the same books as the tests of the bot"""

from tests.bot.conftest import book, book_url, empty_book  # noqa: F401

from tests.bot.conftest import book, book_url, empty_book  # noqa: F401

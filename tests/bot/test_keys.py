"""hashes and seals of tokens, under one secret and the ones before it"""

from bot import keys
from bot.keys import Keys, random_bits

TOKEN = "7G5K2M9QX3W8Z1AB"
OLD, NEW = Keys("an old secret"), Keys("a new secret", "an old secret")


def test_a_hash_takes_the_secret_to_make():
    assert OLD.hash(TOKEN) == Keys("an old secret").hash(TOKEN)
    assert OLD.hash(TOKEN) != Keys("another secret").hash(TOKEN)
    assert OLD.hash(TOKEN) != OLD.hash(TOKEN[::-1])


def test_a_link_made_under_the_secret_before_is_still_found():
    assert [NEW.hash(TOKEN), OLD.hash(TOKEN)] == list(NEW.hashes(TOKEN))


def test_a_sealed_token_is_opened_by_its_own_secret_for_what_it_belongs_to():
    sealed = OLD.seal(TOKEN, "claim")

    assert TOKEN not in sealed
    assert sealed != OLD.seal(TOKEN, "claim")
    assert TOKEN == NEW.unseal(OLD.id, sealed, "claim")
    assert NEW.unseal(OLD.id, sealed, "another claim") is None
    assert Keys("a new secret").unseal(OLD.id, sealed, "claim") is None


def test_a_form_is_known_by_its_seal():
    seal = OLD.sign("nonce", "3")

    assert NEW.signed(seal, "nonce", "3")
    assert not NEW.signed(seal, "nonce", "4")
    assert not NEW.signed("", "nonce", "3")
    assert not Keys("a new secret").signed(seal, "nonce", "3")


def test_no_key_tells_another():
    key = keys._key("a secret")  # noqa: SLF001

    assert 4 == len({key.id, key.hashes.hex(), key.seals.hex(), key.forms.hex()})
    assert key.id not in key.hashes.hex() + key.seals.hex() + key.forms.hex()


def test_row_21_a_token_is_drawn_by_secrets_and_from_nothing_else():
    drawn = {random_bits(80) for _ in range(1000)}

    assert 1000 == len(drawn)
    assert all(any(each >> bit & 1 for each in drawn) for bit in range(80))

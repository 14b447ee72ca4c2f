"""what the tests of channels may ask for"""

from collections.abc import Iterator

import pytest

from tests.channels.twilio import Knock, Vendor, knock


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor()
    yield vendor
    vendor.close()


@pytest.fixture
def door() -> Knock:
    return knock()

"""The second environment is what it claims to be: a matplotlib that does not shape Arabic by itself."""

import matplotlib
import pytest

from toolkit import rtl

pytestmark = pytest.mark.matplotlib310


def test_the_second_environment_has_matplotlib_3_10():
    assert matplotlib.__version__.startswith("3.10.")


def test_its_matplotlib_does_not_shape_arabic_so_the_toolkit_does():
    assert not rtl.matplotlib_shapes()
    assert rtl.ar("كركوك") != "كركوك"

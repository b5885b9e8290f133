"""Compute a property once, without the lock that the standard library's takes before Python 3.12."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")
Property = TypeVar("Property", bound="cached_property[Any]")


class Computing:
    """What a class with slots is to be made from, to have computed properties beside them."""

    __slots__ = ("__dict__",)


class cached_property(Generic[Value]):  # noqa: N801 - named as the standard library's, which it stands for
    """A property that is computed when it is first asked for; two threads may compute it twice, which does no harm."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self: Property, instance: None, owner: type) -> Property: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object, owner: type) -> Any:
        if instance is None:
            return self
        # What an instance holds under the name of such a property is found before the property.
        value = instance.__dict__[self.name] = self.compute(instance)
        return value

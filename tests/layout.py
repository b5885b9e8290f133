"""See what is wrong with a figure's layout without eyes: texts over each other, over the edge, or under a line."""

from itertools import combinations

from matplotlib.text import Text

SLACK = 0.5  # pixels that the boxes of two texts may share: they are wider than the letters in them


def text_boxes(figure):
    """(words, box in pixels) of every visible text of a figure, drawn once so that all of them have a place."""
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()
    boxes = []
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip():
            boxes.append((text.get_text(), text.get_window_extent(renderer)))
    return boxes


def faults(figure):
    """Sentences that say which texts overlap or leave the page; an empty list is a good figure."""
    boxes = text_boxes(figure)
    width, height = figure.canvas.get_width_height()
    found = []
    for words, box in boxes:
        if box.x0 < -SLACK or box.y0 < -SLACK or box.x1 > width + SLACK or box.y1 > height + SLACK:
            found.append(f"leaves the page: {words!r} {box.extents.round()} of {width} x {height}")
    for (words, box), (others, other) in combinations(boxes, 2):
        across = min(box.x1, other.x1) - max(box.x0, other.x0)
        down = min(box.y1, other.y1) - max(box.y0, other.y0)
        # The font's line box is taller than its letters: a seventh of the lower one may be shared.
        if across > SLACK and down > 0.15 * min(box.height, other.height):
            found.append(f"overlap: {words!r} and {others!r} by {across:.1f} x {down:.1f} pixels")
    return found

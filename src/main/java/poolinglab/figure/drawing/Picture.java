package poolinglab.figure.drawing;

/**
 * A drawing and what it shows.
 *
 * @param alternative what is to be seen, in words, with the figures that matter
 */
public record Picture(Drawing drawing, String alternative) {
  /** SVG for a file or a page. Its title is the alternative text; it refers to nothing outside. */
  public String svg() {
    return DrawingSvg.of(drawing, alternative, true);
  }

  /** The same on white, for places that do not follow the reader's theme, such as notebooks. */
  public String onWhite() {
    return DrawingSvg.of(drawing, alternative, false);
  }
}

package poolinglab.figure.drawing;

/**
 * A drawing and what it shows.
 *
 * @param alternative what is to be seen, in words, with the figures that matter
 */
public record Picture(Drawing drawing, String alternative) {
  /** A standalone SVG file. Its title is the alternative text; it refers to nothing outside. */
  public String svg() {
    return new DrawingSvg(false).of(drawing, alternative);
  }

  /** The same for one of our pages, whose style sheet has other colours for it in the dark. */
  public String themed() {
    return new DrawingSvg(true).of(drawing, alternative);
  }
}

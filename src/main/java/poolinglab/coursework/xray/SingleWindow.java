package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The maximum of one 2×2 window at a given row and column. */
final class SingleWindow implements Model {
  /** Where the window lies, given the row and the column that were asked for. */
  @FunctionalInterface
  interface Corner {
    int of(int own, int other);
  }

  /** What is done within the window. */
  final Pooling pooling =
      new Pooling(
          arguments -> new Pooling.Given((float[][]) arguments.get(0), 2, 2, 0, false), null, null);

  Corner row = (own, other) -> own;
  Corner column = (own, other) -> own;
  boolean wholeImage;

  @Override
  public Object call(List<Object> arguments) {
    int ownRow = (Integer) arguments.get(1);
    int ownColumn = (Integer) arguments.get(2);
    int top = row.of(ownRow, ownColumn);
    int left = column.of(ownColumn, ownRow);
    float[][] image = (float[][]) arguments.get(0);
    int height = wholeImage ? image.length : 2;
    int width = wholeImage ? image[0].length : 2;
    pooling.rows.begin = new Formula("", (i, axis) -> top);
    pooling.rows.extent = new Formula("", (i, axis) -> height);
    pooling.columns.begin = new Formula("", (i, axis) -> left);
    pooling.columns.extent = new Formula("", (i, axis) -> width);
    pooling.rows.count = new Formula("", (i, axis) -> 1);
    pooling.columns.count = new Formula("", (i, axis) -> 1);
    return ((float[][]) pooling.call(List.of((Object) image)))[0][0];
  }

  static List<Turn<SingleWindow>> turns(List<Turn<Pooling>> within) {
    List<Turn<SingleWindow>> turns = new ArrayList<>();
    corner(
        turns,
        "exchanged",
        16,
        "Your window lies at (column, row) in place of (row, column): rows come first.",
        (own, other) -> other,
        true,
        true);
    corner(
        turns,
        "doubled",
        0,
        "Your window starts at twice the row and column. Here they are cells of the image already.",
        (own, other) -> 2 * own,
        true,
        true);
    corner(
        turns,
        "ignored",
        0,
        "You always look at the image's upper left corner: add row and column to your indices.",
        (own, other) -> 0,
        true,
        true);
    corner(
        turns,
        "one-too-far",
        0,
        "Your window lies one row and one column too far.",
        (own, other) -> own + 1,
        true,
        true);
    corner(
        turns,
        "one-too-early",
        0,
        "Your window lies one row and one column too early.",
        (own, other) -> own - 1,
        true,
        true);
    corner(
        turns,
        "row-ignored",
        0,
        "You leave the row out: your window always begins in row 0.",
        (own, other) -> 0,
        true,
        false);
    corner(
        turns,
        "column-ignored",
        0,
        "You leave the column out: your window always begins in column 0.",
        (own, other) -> 0,
        false,
        true);
    corner(
        turns,
        "row-for-both",
        16,
        "You take the row for the column, too.",
        (own, other) -> other,
        false,
        true);
    corner(
        turns,
        "column-for-both",
        16,
        "You take the column for the row, too.",
        (own, other) -> other,
        true,
        false);
    corner(
        turns,
        "one-row-too-far",
        0,
        "Your window lies one row too far down.",
        (own, other) -> own + 1,
        true,
        false);
    corner(
        turns,
        "one-column-too-far",
        0,
        "Your window lies one column too far to the right.",
        (own, other) -> own + 1,
        false,
        true);
    turns.add(
        new Turn<>(
            Set.of("corner"),
            "whole-image",
            0,
            "You take in the whole image. Look only at the four cells of the window at (row,"
                + " column).",
            model -> {
              model.row = (own, other) -> 0;
              model.column = (own, other) -> 0;
              model.wholeImage = true;
            }));
    for (Turn<Pooling> turn : within) {
      Consumer<SingleWindow> change = model -> turn.change().accept(model.pooling);
      turns.add(
          new Turn<>(turn.knobs(), turn.name(), turn.misconception(), turn.sentence(), change));
    }
    return turns;
  }

  private static void corner(
      List<Turn<SingleWindow>> turns,
      String name,
      int misconception,
      String sentence,
      Corner corner,
      boolean rows,
      boolean columns) {
    turns.add(
        new Turn<>(
            Set.of("corner"),
            "corner-" + name,
            misconception,
            sentence,
            model -> {
              model.row = rows ? corner : model.row;
              model.column = columns ? corner : model.column;
            }));
  }
}

package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The maximum of one 2×2 window at a given row and column. */
final class SingleWindow implements Model {
  private static final String CORNER = "own other";
  private static final Formula OWN = Formula.of("own", CORNER);

  private final Pooling pooling = Pooling.max();
  private Formula row = OWN;
  private Formula column = OWN;
  private boolean wholeImage;

  static List<Turn<SingleWindow>> turns(Words words) {
    List<Turn<SingleWindow>> turns =
        new ArrayList<>(MistakeTable.read("single-window", words, SingleWindow::knob));
    Pooling.turns(words.and("one-window"))
        .forEach(turn -> turns.add(turn.within(model -> model.pooling)));
    return turns;
  }

  private static Consumer<SingleWindow> knob(String knob, String setting) {
    return switch (knob) {
      case "row" -> Knob.formula(setting, CORNER, (model, it) -> model.row = it);
      case "column" -> Knob.formula(setting, CORNER, (model, it) -> model.column = it);
      case "wholeImage" -> model -> model.wholeImage = true;
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public boolean overwrites() {
    return pooling.overwrites();
  }

  @Override
  public Object call(List<Object> arguments) {
    float[][] image = (float[][]) arguments.get(0);
    int ownRow = (Integer) arguments.get(1);
    int ownColumn = (Integer) arguments.get(2);
    place(pooling.sliding.rows, row.of(ownRow, ownColumn), image.length);
    place(pooling.sliding.columns, column.of(ownColumn, ownRow), image[0].length);
    return ((float[][]) pooling.call(List.of((Object) image)))[0][0];
  }

  private void place(AxisKnobs axis, int corner, int side) {
    axis.begin = variables -> corner;
    axis.extent = variables -> wholeImage ? side : 2;
    axis.count = variables -> 1;
  }
}

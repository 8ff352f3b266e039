package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.NumberGrid.Mark;
import poolinglab.figure.WindowOverImage;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;

/** The window moves, place by place, over a few real pixels. */
final class WindowMoves implements Chapter {
  private static final int GAP = 3;

  @Override
  public String title() {
    return "The window moves";
  }

  @Override
  public List<String> scenes() {
    return List.of("slide");
  }

  @Override
  public void teach(Classroom classroom) {
    CloseUp closeUp = CloseUp.of(classroom.images().example());
    Plane plane = FeatureMaps.ofImage(closeUp.pixels()).plane(0);
    WindowGeometry geometry = WindowSpec.ofKernel(2).over(plane.size());
    String what =
        "Here is the same in numbers: 4×4 pixels of that picture, starting at row %d, column %d. 0 is black, 255 is white. "
            .formatted(closeUp.top(), closeUp.left());
    classroom
        .board()
        .say(
            what + "( ) marks the pixels under the window, [ ] the one it keeps.",
            what
                + "The orange square in the picture shows where they are. The thick frame is the window; the arrow starts at the pixel it keeps.");
    Float[][] output = new Float[geometry.outputSize().height()][geometry.outputSize().width()];
    List<TextBlock> frames = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    for (Window window : geometry.windows()) {
      Cell winner = MaxPooling.winner(plane, window);
      Cell target = window.target();
      output[target.row()][target.column()] = plane.at(winner);
      TextBlock before =
          NumberGrid.of(plane, cell -> markOf(cell, window, winner), classroom.ink());
      TextBlock after =
          NumberGrid.of(
              output, cell -> cell.equals(target) ? Mark.WINNER : Mark.NONE, classroom.ink());
      pictures.add(WindowOverImage.of(plane, geometry, window));
      frames.add(before.beside(TextBlock.of("  →"), 1).beside(after, 2).under("window " + target));
    }
    pictures.add(0, closeUp.framedIn(classroom.images().example().plane(0)));
    classroom.show(TextBlock.flowing(frames, GAP, classroom.ink().indentedWidth()), pictures);
  }

  private static Mark markOf(Cell cell, Window window, Cell winner) {
    if (cell.equals(winner)) {
      return Mark.WINNER;
    }
    return window.covers(cell) ? Mark.WINDOW : Mark.NONE;
  }
}

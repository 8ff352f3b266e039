package poolinglab.coursework.xray;

import java.util.List;
import java.util.function.Consumer;

/**
 * The receptive field of a stack of layers along one axis, or with strides alone the distance of
 * neighbouring fields.
 */
final class FieldSize implements Model {
  private static final String GROWTH = "size kernel dilation jump stride";
  private static final String JUMP = "jump kernel stride dilation";

  private static final Formula RIGHT_GROWTH =
      Formula.of("size + (kernel − 1) · dilation · jump", GROWTH);
  private static final Formula RIGHT_JUMP = Formula.of("jump · stride", JUMP);

  private Formula growth = RIGHT_GROWTH;
  private Formula jump = RIGHT_JUMP;
  private int firstSize = 1;
  private int firstJump = 1;
  private boolean jumpFirst;
  private boolean lastLayerFirst;
  private int skippedFirst;
  private int skippedLast;

  /**
   * The mistakes.
   *
   * @param words with the trait {@code size} or {@code jump}
   */
  static List<Turn<FieldSize>> turns(Words words) {
    return MistakeTable.read("receptive-field", words, FieldSize::knob);
  }

  private static Consumer<FieldSize> knob(String knob, String setting) {
    return switch (knob) {
      case "growth" -> Knob.formula(setting, GROWTH, (model, it) -> model.growth = it);
      case "jump" -> Knob.formula(setting, JUMP, (model, it) -> model.jump = it);
      case "firstSize" -> Knob.number(setting, (model, it) -> model.firstSize = it);
      case "firstJump" -> Knob.number(setting, (model, it) -> model.firstJump = it);
      case "jumpFirst" -> model -> model.jumpFirst = true;
      case "lastLayerFirst" -> model -> model.lastLayerFirst = true;
      case "skippedFirst" -> Knob.number(setting, (model, it) -> model.skippedFirst = it);
      case "skippedLast" -> Knob.number(setting, (model, it) -> model.skippedLast = it);
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public Object call(List<Object> arguments) {
    boolean jumpOnly = arguments.size() == 1;
    int[] strides = (int[]) arguments.get(jumpOnly ? 0 : 1);
    int[] kernels = jumpOnly ? strides : (int[]) arguments.get(0);
    int[] dilations = jumpOnly ? strides : (int[]) arguments.get(2);
    int size = firstSize;
    int before = firstJump;
    for (int i = skippedFirst; i < kernels.length - skippedLast; i++) {
      int layer = lastLayerFirst ? kernels.length - 1 - i : i;
      int next = jump.of(before, kernels[layer], strides[layer], dilations[layer]);
      int by = jumpFirst ? next : before;
      size = growth.of(size, kernels[layer], dilations[layer], by, strides[layer]);
      before = next;
    }
    return jumpOnly ? before : size;
  }
}

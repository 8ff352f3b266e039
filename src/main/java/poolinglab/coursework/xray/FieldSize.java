package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The receptive field of a stack of layers along one axis, or with strides alone the distance of
 * neighbouring fields.
 */
final class FieldSize implements Model {
  /** What a layer makes of the field so far. */
  @FunctionalInterface
  interface Growth {
    int of(int size, int kernel, int dilation, int jump, int stride);
  }

  /** What a layer makes of the distance of neighbouring fields so far. */
  @FunctionalInterface
  interface Jump {
    int of(int jump, int kernel, int stride, int dilation);
  }

  int firstSize = 1;
  int firstJump = 1;
  Growth growth = (size, kernel, dilation, jump, stride) -> size + (kernel - 1) * dilation * jump;
  Jump jumps = (jump, kernel, stride, dilation) -> jump * stride;
  boolean jumpFirst;
  boolean lastLayerFirst;
  int skippedFirst;
  int skippedLast;

  @Override
  public Object call(List<Object> arguments) {
    boolean jumpOnly = arguments.size() == 1;
    int[] strides = (int[]) arguments.get(jumpOnly ? 0 : 1);
    int[] kernels = jumpOnly ? strides : (int[]) arguments.get(0);
    int[] dilations = jumpOnly ? strides : (int[]) arguments.get(2);
    int size = firstSize;
    int jump = firstJump;
    for (int i = skippedFirst; i < kernels.length - skippedLast; i++) {
      int layer = lastLayerFirst ? kernels.length - 1 - i : i;
      int next = jumps.of(jump, kernels[layer], strides[layer], dilations[layer]);
      int by = jumpFirst ? next : jump;
      size = growth.of(size, kernels[layer], dilations[layer], by, strides[layer]);
      jump = next;
    }
    return jumpOnly ? jump : size;
  }

  static List<Turn<FieldSize>> turns(boolean jumpOnly) {
    List<Turn<FieldSize>> turns = new ArrayList<>();
    String rule = jumpOnly ? "" : " Each layer adds (kernel − 1) · dilation · jump.";
    String multiply = " Strides multiply.";
    jumps(
        turns, "strides-added", "You add the strides up." + multiply, (jump, k, s, d) -> jump + s);
    jumps(
        turns,
        "previous-stride-only",
        "You keep the last stride only." + multiply,
        (jump, k, s, d) -> s);
    jumps(
        turns,
        "strides-less-one-added",
        "You add stride − 1 for each layer." + multiply,
        (jump, k, s, d) -> jump + s - 1);
    jumps(
        turns,
        "largest-stride",
        "You take the largest stride." + multiply,
        (jump, k, s, d) -> Math.max(jump, s));
    if (!jumpOnly) {
      jumps(
          turns,
          "strides-ignored",
          "The strides do not count with you." + rule,
          (jump, k, s, d) -> jump);
      jumps(
          turns,
          "dilation-is-stride",
          "Dilations set the outputs apart with you, as strides do." + rule,
          (jump, k, s, d) -> jump * s * d);
      jumps(
          turns,
          "kernels-multiply",
          "You multiply the kernels for the jump; it is the product of the strides." + rule,
          (jump, k, s, d) -> jump * k);
      growth(
          turns,
          "whole-kernels",
          0,
          "You add the whole kernel for each layer; between k cells there are k − 1 steps." + rule,
          (size, k, d, jump, s) -> size + k * d * jump);
      growth(
          turns,
          "kernels-multiplied",
          0,
          "You multiply the field by each kernel." + rule,
          (size, k, d, jump, s) -> size * k);
      growth(
          turns,
          "dilation-ignored",
          28,
          "The dilations do not count with you." + rule,
          (size, k, d, jump, s) -> size + (k - 1) * jump);
      growth(
          turns,
          "dilated-cells",
          28,
          "You take kernel · dilation − 1 steps for a dilated window; it has (kernel − 1) ·"
              + " dilation."
              + rule,
          (size, k, d, jump, s) -> size + (k * d - 1) * jump);
      growth(
          turns,
          "dilation-added",
          28,
          "You add the dilation in place of multiplying by it." + rule,
          (size, k, d, jump, s) -> size + (k - 1 + d - 1) * jump);
      growth(
          turns,
          "jump-ignored",
          0,
          "The strides before a layer do not count with you." + rule,
          (size, k, d, jump, s) -> size + (k - 1) * d);
      growth(
          turns,
          "own-stride",
          0,
          "You multiply by the layer's own stride, not by the jump." + rule,
          (size, k, d, jump, s) -> size + (k - 1) * d * s);
      growth(
          turns,
          "kernel-plus-one",
          0,
          "You add kernel + 1 steps." + rule,
          (size, k, d, jump, s) -> size + (k + 1) * d * jump);
      growth(
          turns,
          "kernel-less-dilation",
          28,
          "You add kernel − dilation steps." + rule,
          (size, k, d, jump, s) -> size + (k - d) * jump);
      growth(
          turns,
          "subtracts",
          0,
          "You subtract what each layer adds." + rule,
          (size, k, d, jump, s) -> size - (k - 1) * d * jump);
      growth(
          turns,
          "scaled-by-the-stride",
          0,
          "You scale the whole field by the stride, as one does going back from the last layer."
              + rule,
          (size, k, d, jump, s) -> (size - 1) * s + (k - 1) * d + 1);
      add(
          turns,
          "order",
          "own-stride-first",
          0,
          "You multiply the jump before the window is added: a stride counts from the next layer"
              + " on."
              + rule,
          model -> model.jumpFirst = true);
      add(
          turns,
          "first size",
          "without-the-first-pixel",
          0,
          "Your field begins at 0; the first pixel is one." + rule,
          model -> model.firstSize = 0);
      add(
          turns,
          "first size",
          "begins-at-two",
          0,
          "Your field begins at 2; the first pixel is one." + rule,
          model -> model.firstSize = 2);
      add(
          turns,
          "first jump",
          "jump-begins-at-two",
          0,
          "Your jump begins at 2; at the image it is 1." + rule,
          model -> model.firstJump = 2);
      add(
          turns,
          "layers",
          "last-layer-first",
          0,
          "You go through the layers from the last to the first." + rule,
          model -> model.lastLayerFirst = true);
    } else {
      add(
          turns,
          "first jump",
          "jump-begins-at-two",
          0,
          "Your jump begins at 2; without layers it is 1.",
          model -> model.firstJump = 2);
    }
    add(
        turns,
        "first jump",
        "jump-begins-at-zero",
        0,
        "Your jump begins at 0, and 0 times anything is 0. Begin with 1.",
        model -> model.firstJump = 0);
    add(
        turns,
        "skipped",
        "last-layer-left-out",
        0,
        "You leave the last layer out.",
        model -> model.skippedLast = 1);
    add(
        turns,
        "skipped",
        "first-layer-left-out",
        0,
        "You leave the first layer out.",
        model -> model.skippedFirst = 1);
    add(
        turns,
        "skipped",
        "one-layer-too-far",
        0,
        "Your loop goes one layer too far.",
        model -> model.skippedLast = -1);
    return turns;
  }

  private static void jumps(List<Turn<FieldSize>> turns, String name, String sentence, Jump jumps) {
    add(turns, "jumps", name, 0, sentence, model -> model.jumps = jumps);
  }

  private static void growth(
      List<Turn<FieldSize>> turns, String name, int misconception, String sentence, Growth growth) {
    add(turns, "growth", name, misconception, sentence, model -> model.growth = growth);
  }

  private static void add(
      List<Turn<FieldSize>> turns,
      String knob,
      String name,
      int misconception,
      String sentence,
      Consumer<FieldSize> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }
}

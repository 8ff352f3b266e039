package poolinglab.coursework.xray;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a setting in a table of mistakes means. */
final class Knob {
  private Knob() {}

  /** A formula of these variables. */
  static <M> Consumer<M> formula(String text, String variables, BiConsumer<M, Formula> set) {
    Formula formula = Formula.of(text, variables);
    return model -> set.accept(model, formula);
  }

  /** A whole number. */
  static <M> Consumer<M> number(String text, BiConsumer<M, Integer> set) {
    int number = Formula.of(text, "").of();
    return model -> set.accept(model, number);
  }

  /** One of several choices, by its name. */
  static <M, C> Consumer<M> choice(String name, Map<String, C> choices, BiConsumer<M, C> set) {
    C choice = choices.get(name);
    if (choice == null) {
      throw new IllegalArgumentException("%s is not one of %s".formatted(name, choices.keySet()));
    }
    return model -> set.accept(model, choice);
  }

  /** For a table that turns a knob which its model does not have. */
  static IllegalArgumentException unknown(String knob) {
    return new IllegalArgumentException("a model has no knob " + knob);
  }
}

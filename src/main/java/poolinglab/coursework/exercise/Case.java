package poolinglab.coursework.exercise;

import java.util.List;
import java.util.Objects;

/**
 * One question to an answer: call this method with these arguments.
 *
 * @param group the group of cases that this one belongs to; a group earns its points as a whole
 * @param method the method's name
 * @param arguments numbers, truth values, texts, and arrays of these, as {@code Wire} carries them
 * @param race whether the method's time is measured against the exercise's baseline too
 */
public record Case(String group, String method, List<Object> arguments, boolean race) {
  public Case {
    Objects.requireNonNull(group);
    Objects.requireNonNull(method);
    arguments = List.copyOf(arguments);
  }

  /** An argument, as the type that the caller knows it to have. */
  public <T> T argument(int index, Class<T> type) {
    return type.cast(arguments.get(index));
  }

  /** The same question with other arguments. */
  public Case withArguments(List<Object> others) {
    return new Case(group, method, others, race);
  }
}

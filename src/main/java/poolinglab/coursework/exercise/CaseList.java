package poolinglab.coursework.exercise;

import java.util.ArrayList;
import java.util.List;

/** The cases of an exercise while a {@link CaseSource} writes them down. */
public final class CaseList {
  private final List<Case> cases = new ArrayList<>();

  /** Adds a call of {@code method} to a group. */
  public CaseList add(String group, String method, Object... arguments) {
    cases.add(new Case(group, method, List.of(arguments), false));
    return this;
  }

  /** Adds a call whose time is measured against the same call of the exercise's baseline. */
  public CaseList addRace(String group, String method, Object... arguments) {
    cases.add(new Case(group, method, List.of(arguments), true));
    return this;
  }

  /** What was added, in that order. */
  public List<Case> cases() {
    return List.copyOf(cases);
  }
}

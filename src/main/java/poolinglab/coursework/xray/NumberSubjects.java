package poolinglab.coursework.xray;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.coursework.xray.PolynomialFit.Variable;

/** The methods of numbers that can be measured, by class and name. */
final class NumberSubjects {
  private NumberSubjects() {}

  static Map<String, Subject> all() {
    Map<String, Subject> all = new LinkedHashMap<>();
    for (WindowCount.Rule rule : WindowCount.Rule.values()) {
      all.put(
          "OutputSize." + rule.word(),
          new CountSubject(
              rule, KnobSubject.ofNumbers(() -> new WindowCount(rule), WindowCount.turns(rule))));
    }
    all.put(
        "OutputSize.effectiveKernel", formula("(kernel − 1) · dilation + 1", "kernel", "dilation"));
    all.put(
        "ParameterCount.convolution",
        formula(
            "(kernel · kernel · inChannels + 1) · outChannels",
            "inChannels",
            "outChannels",
            "kernel"));
    all.put("ParameterCount.pooling", formula("0", "channels", "kernel"));
    all.put("ParameterCount.dense", formula("(inputs + 1) · units", "inputs", "units"));
    all.put(
        "ParameterCount.total",
        KnobSubject.ofNumbers(NetworkTotal::new, NetworkTotal.turns(Words.of())));
    all.put(
        "ReceptiveField.jump",
        KnobSubject.ofNumbers(FieldSize::new, FieldSize.turns(Words.of("jump"))));
    all.put(
        "ReceptiveField.size",
        KnobSubject.ofNumbers(FieldSize::new, FieldSize.turns(Words.of("size"))));
    all.put(
        "ShiftSensitivity.shift",
        KnobSubject.withoutWindows(
            () -> new ShiftModel(false), ShiftModel.turns(Words.of()), Probes.shifts()));
    all.put(
        "ShiftSensitivity.surviving",
        KnobSubject.withoutWindows(
            () -> new ShiftModel(true), ShiftModel.turns(Words.of("surviving")), Probes.shifts()));
    return all;
  }

  /** A border rule: its knobs, or else another formula. */
  private record CountSubject(WindowCount.Rule rule, Subject knobs) implements Subject {
    @Override
    public Map<String, Behaviour> turned() {
      return knobs.turned();
    }

    @Override
    public Optional<Explanation> explain(
        String method, List<Observation> observations, Behaviour answer) {
      return knobs.explain(method, observations, answer).or(() -> CountFit.of(rule, observations));
    }
  }

  private static Subject formula(String right, String... names) {
    return new FormulaSubject(
        Arrays.stream(names).map(name -> new Variable(name, 1, 2)).toList(), right);
  }
}

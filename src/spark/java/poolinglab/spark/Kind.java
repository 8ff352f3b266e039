package poolinglab.spark;

import java.util.function.UnaryOperator;
import poolinglab.coursework.MarkingWork;
import poolinglab.study.TrialWork;

/** Kinds of work. */
enum Kind {
  /** Trials of a study. */
  TRIAL {
    @Override
    UnaryOperator<byte[]> open(byte[] common) {
      TrialWork work = TrialWork.of(common);
      return trial -> work.answer(trial, images -> {});
    }
  },
  /** Answers to exercises. */
  ANSWER {
    @Override
    UnaryOperator<byte[]> open(byte[] common) {
      return MarkingWork.of(common)::answer;
    }
  };

  /**
   * Makes ready what does the work, from what all orders share; serves several threads.
   *
   * @throws poolinglab.UserException where this machine cannot do it
   */
  abstract UnaryOperator<byte[]> open(byte[] common);
}

package poolinglab.lab.browser;

import poolinglab.reference.FeatureMaps;

final class LabNetwork {
  static LabNetwork of(String line) {
    return new LabNetwork();
  }

  String line() {
    return "";
  }

  String[] ledger() {
    return new String[] {"28x28x1\tinput\t1 × 28×28\t0\t1×1"};
  }

  void run(float[] w, float[] p) {}

  int layers() {
    return 0;
  }

  FeatureMaps maps(int i) {
    return null;
  }
}

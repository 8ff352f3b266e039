package poolinglab.study;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import poolinglab.figure.text.Quantity;

/** Where the times of a study were measured. */
public record Machine(int cores, String system, String java) {
  /** This one. */
  public static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.version"));
  }

  /** Bytes of memory that this machine, or the container that it is, has. */
  public static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** {@code 2 cores, Linux amd64, Java 17.0.15} */
  public String words() {
    return Quantity.of(cores, "core") + ", " + system + ", Java " + java;
  }
}

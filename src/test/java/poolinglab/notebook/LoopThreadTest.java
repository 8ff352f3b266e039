package poolinglab.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A channel of the notebooks' kernel")
class LoopThreadTest {
  private final CountDownLatch turns = new CountDownLatch(3);

  @Test
  @DisplayName("reads no message before the kernel has set its handlers and waits for its channels")
  void waits() throws Exception {
    Thread channel = channel();
    channel.start();
    assertThat(turns.await(50, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(turns.getCount()).isEqualTo(3);
    assertThat(joinUntilClose()).isTrue();
    channel.getClass().getMethod("shutdown").invoke(channel);
    channel.join(1000);
    assertThat(channel.isAlive()).isFalse();
  }

  /** Has the same name as the last method that the kernel calls. */
  private boolean joinUntilClose() throws InterruptedException {
    return turns.await(5, TimeUnit.SECONDS);
  }

  /** Ours, which comes before the kernel's on the notebooks' class path. */
  private Thread channel() throws Exception {
    URL classes = Path.of("target", "notebook", "classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      return (Thread)
          loader
              .loadClass("org.rapaio.jupyter.kernel.channels.LoopThread")
              .getConstructor(String.class, long.class, Runnable.class)
              .newInstance("channel", 1L, (Runnable) turns::countDown);
    }
  }
}

package poolinglab.coursework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The parameter types of a method")
class ParameterTypesTest {
  private static final ClassLoader CLASSES = ParameterTypesTest.class.getClassLoader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "()V",
        "(ZBCSIJFD)V",
        "([[FI[Z)[[F",
        "(Ljava/lang/String;[Ljava/lang/String;J)Ljava/lang/String;",
        "([[[[D)D"
      })
  @DisplayName("are those that the JDK reads from the descriptor")
  void agrees(String descriptor) throws ClassNotFoundException {
    assertThat(ParameterTypes.of(descriptor, CLASSES))
        .isEqualTo(MethodType.fromMethodDescriptorString(descriptor, CLASSES).parameterArray());
  }

  @Test
  @DisplayName("must exist")
  void missing() {
    assertThatThrownBy(() -> ParameterTypes.of("(Lno/Such;)V", CLASSES))
        .isInstanceOf(ClassNotFoundException.class);
  }
}

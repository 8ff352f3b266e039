package poolinglab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A failure that the user can fix")
class UserExceptionTest {
  @Test
  @DisplayName("puts its values where the message has %s, and leaves their own percent signs alone")
  void values() {
    assertThat(new UserException("at most %s; got %s.", 5, "100 %s"))
        .hasMessage("at most 5; got 100 %s.");
  }

  @Test
  @DisplayName("takes a message without values as it is")
  void asItIs() {
    assertThat(new UserException("70 % and %s")).hasMessage("70 % and %s");
  }

  @Test
  @DisplayName("refuses a message that has more or fewer places than values")
  void places() {
    assertThatIllegalArgumentException().isThrownBy(() -> new UserException("%s and %s", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new UserException("%s", 1, 2));
  }

  @Test
  @DisplayName("is thrown when a rule is broken, and only then")
  void require() {
    UserException.require(true, "%s", 1);
    assertThatThrownBy(() -> UserException.require(false, "got %s.", 1))
        .isInstanceOf(UserException.class)
        .hasMessage("got 1.");
  }
}

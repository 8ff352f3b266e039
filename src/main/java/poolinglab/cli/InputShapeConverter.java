package poolinglab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.experiment.speed.InputShape;
import poolinglab.experiment.speed.SpeedException;

/** {@code 32,64,112,112} on the command line. */
final class InputShapeConverter implements ITypeConverter<InputShape> {
  @Override
  public InputShape convert(String text) {
    try {
      return InputShape.parse(text);
    } catch (SpeedException unreadable) {
      throw new TypeConversionException(unreadable.getMessage());
    }
  }
}

package poolinglab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.benchmark.InputShape;
import poolinglab.benchmark.SpeedException;

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

package dev.touchstone.questionbank.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file before it is read.
 *
 * @param format null = as detected
 * @param columns what each column of its table holds; empty = as their names say
 */
public record ReadAs(@Nullable BankFormat format, List<TableField> columns) {

    /** Nothing is said. */
    public static final ReadAs DETECTED = new ReadAs(null, List.of());

    public ReadAs {
        columns = List.copyOf(columns);
    }
}

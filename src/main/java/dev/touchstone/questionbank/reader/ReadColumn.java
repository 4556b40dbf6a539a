package dev.touchstone.questionbank.reader;

/**
 * A column of a table as it was understood.
 *
 * @param header its first cell
 * @param sample the cell below
 * @param field what it was taken for
 */
public record ReadColumn(String header, String sample, TableField field) {}

package dev.touchstone.hiring.web;

import java.io.Serializable;
import java.util.List;

/**
 * What became of one of many.
 *
 * @param key message key of the sentence, with its arguments
 */
record BulkResult(String application, String number, String name, boolean done, String key, List<String> arguments)
        implements Serializable {}

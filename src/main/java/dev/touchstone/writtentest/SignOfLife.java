package dev.touchstone.writtentest;

import java.util.List;

/**
 * What a page says every few seconds.
 *
 * @param page its number; 0 when it opens the paper
 * @param aside it is being left or covered
 * @param device a random name the browser keeps, to tell devices apart
 * @param place where it comes from, to tell networks apart
 */
public record SignOfLife(int page, boolean aside, String device, String place, List<ToldSignal> signals) {}

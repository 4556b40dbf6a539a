package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;

/**
 * A picture that a version shows, an order screenshot for instance.
 *
 * @param hash SHA-256 of its content, hexadecimal: what it is fetched by
 * @param alt what it shows, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(String hash, LocalizedText alt, int width, int height) {}

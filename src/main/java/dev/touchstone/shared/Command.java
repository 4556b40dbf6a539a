package dev.touchstone.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A facade method that changes something, in one transaction. Called outside a transaction it is tried up to three
 * times when somebody else changed the same rows at the same moment
 * ({@link org.springframework.dao.ConcurrencyFailureException}), so nobody loses a form; inside a transaction (a
 * delegate's) it joins and is never repeated.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
public @interface Command {}

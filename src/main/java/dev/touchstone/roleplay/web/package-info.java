/** Pages of the role-play. */
@NullMarked
package dev.touchstone.roleplay.web;

import org.jspecify.annotations.NullMarked;

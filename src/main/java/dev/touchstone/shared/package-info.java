/** What every module may use: ids, events, paging, the clock, errors a person may read. Depends on nothing of ours. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.touchstone.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

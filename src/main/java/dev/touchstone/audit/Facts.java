package dev.touchstone.audit;

import dev.touchstone.shared.DomainEvent;
import dev.touchstone.shared.Id;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event's components as plain values: ids become their text, so that the trail can be searched by id. */
final class Facts {

    private Facts() {}

    static Map<String, @Nullable Object> of(DomainEvent event) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        for (var component : event.getClass().getRecordComponents()) {
            facts.put(component.getName(), plain(read(event, component)));
        }
        return facts;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value == null ? value : text(value);
    }

    private static String text(Object value) {
        return value instanceof Id id ? id.value().toString() : value.toString();
    }

    private static @Nullable Object read(DomainEvent event, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("An event's component can always be read", impossible);
        }
    }
}

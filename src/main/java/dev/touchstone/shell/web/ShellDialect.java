package dev.touchstone.shell.web;

import dev.touchstone.shell.Times;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * {@code #shell} and {@code #times} for templates. Beans ({@code @times}) are refused in attributes such as
 * {@code th:href} or {@code th:datetime} and in the parameters of fragments; these objects are not.
 */
@Component
class ShellDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    ShellDialect(PageFrame shell, Times times) {
        super("shell");
        this.objects = Map.of("shell", shell, "times", times);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}

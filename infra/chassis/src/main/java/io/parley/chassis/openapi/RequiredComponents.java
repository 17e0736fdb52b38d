package io.parley.chassis.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What a record does not mark as nullable is required. */
final class RequiredComponents implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    Schema<?> model = context.getDefinedModels().get(raw.getSimpleName());
    if (raw.isRecord() && model != null && model.getRequired() == null) {
      Arrays.stream(raw.getRecordComponents())
          .filter(RequiredComponents::isRequired)
          .map(RequiredComponents::name)
          .forEach(model::addRequiredItem);
    }
    return resolved;
  }

  private static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** The name in JSON. */
  private static String name(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }
}

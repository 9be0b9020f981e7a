/** Every kind of field; all take label, hint, error, required, value and onInput. */
export { DateField, DateTimeField } from './DateTimeField.tsx';
export type { FieldProps } from './FieldFrame.tsx';
export { FieldFrame } from './FieldFrame.tsx';
export { FileField, formatSize } from './FileField.tsx';
export { Choices, type Option, Select } from './options.tsx';
export { DecimalField, NumberField, plainNumber, TextArea, TextField } from './texts.tsx';

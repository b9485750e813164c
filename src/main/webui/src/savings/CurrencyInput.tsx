import { TextInput, type TextInputProps } from "@mantine/core";

/** Three capital letters such as EUR; small ones are made large while they are typed. */
export function CurrencyInput({
  onChange,
  ...props
}: Omit<TextInputProps, "onChange"> & {
  onChange?: (currency: string) => void;
}) {
  return (
    <TextInput
      label="Currency"
      required
      maxLength={3}
      {...props}
      onChange={(event) =>
        onChange?.(event.currentTarget.value.trim().toUpperCase())
      }
    />
  );
}

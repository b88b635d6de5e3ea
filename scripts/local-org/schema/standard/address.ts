/** An address and its parts. Field permissions are those of the compound field. */
export const address = (prefix: string): string => `
  ${prefix}Address address ro
  ${prefix}Street textarea(255)
  ${prefix}City string(40)
  ${prefix}State string(80) "${prefix} State/Province"
  ${prefix}PostalCode string(20) "${prefix} Zip/Postal Code"
  ${prefix}Country string(80)
  ${prefix}Latitude double(18,15)
  ${prefix}Longitude double(18,15)`;

/** Dutch text of the planning of clients. */
export const planningText = {
  title: (year: number) => `Planning dienstverlening ${year}`,
  year: 'Planjaar',
  previousYear: (year: number) => `Vorig planjaar ${year}`,
  nextYear: (year: number) => `Volgend planjaar ${year}`,
};

"""Front matter that is changed where it has to be, and nowhere else."""
